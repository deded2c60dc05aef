import { createReadStream, existsSync, statSync } from "node:fs";
import { extname, join, resolve, sep } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const TYPES: Readonly<Record<string, string>> = {
  ".csv": "text/csv; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
};

/**
 * Serves the dataset under `data/` while developing; a build copies it instead. Answers range
 * requests, which the reader of Parquet makes.
 */
function dataset(folder: string): Plugin {
  const root = resolve(folder);
  return {
    name: "sundial-dataset",
    configureServer({ middlewares, config }) {
      middlewares.use(`${config.base}data`, (request, response, next) => {
        const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
        const file = join(root, path);
        if (!file.startsWith(root + sep) || !existsSync(file) || !statSync(file).isFile()) {
          response.writeHead(404).end();
          return;
        }
        const { size } = statSync(file);
        response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
        response.setHeader("Accept-Ranges", "bytes");
        const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? "");
        if (!range) {
          response.setHeader("Content-Length", size);
          if (request.method === "HEAD") response.end();
          else createReadStream(file).on("error", next).pipe(response);
          return;
        }
        // `bytes=-8` is the last eight bytes.
        const start = range[1] === "" ? Math.max(0, size - Number(range[2])) : Number(range[1]);
        const end =
          range[1] === "" || range[2] === "" ? size - 1 : Math.min(size - 1, Number(range[2]));
        response.writeHead(206, {
          "Content-Range": `bytes ${start}-${end}/${size}`,
          "Content-Length": end - start + 1,
        });
        createReadStream(file, { start, end }).on("error", next).pipe(response);
      });
    },
  };
}

export default defineConfig({
  base: process.env["BASE_PATH"] ?? "/",
  plugins: [react(), dataset(process.env["DATASET"] ?? "data")],
  // Styles as they are written: browsers since 2024 know `light-dark()`.
  build: {
    target: "es2022",
    cssTarget: ["chrome123", "edge123", "firefox120", "safari17.5"],
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Words and questions are values and nothing else: a page ships those it uses, although all of
      // them stand behind one entry.
      treeshake: {
        moduleSideEffects: [{ test: /\/src\/(language|queries)\//, sideEffects: false }],
      },
    },
  },
  worker: { format: "es" },
});
