import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, extname, join, resolve } from "node:path";

/** A host of files at a port of this machine. */
export interface Host {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

const binary = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx"].find(existsSync);

/** Whether this machine has nginx, and it can send the compressed files that lie beside a file. */
export const hasNginx: boolean =
  binary !== undefined &&
  spawnSync(binary, ["-V"], { encoding: "utf8" }).stderr.includes("gzip_static");

/**
 * nginx as a package installs it, over a folder: compressed forms sent where they lie beside a file,
 * nothing rewritten.
 *
 * @param base the path the folder is served under
 * @param isDecoding whether it takes `.gz` for the encoding of what is inside, as some hosts do
 */
export async function nginx(folder: string, base: string, isDecoding: boolean): Promise<Host> {
  if (binary === undefined) throw new Error("This machine has no nginx.");
  const own = mkdtempSync(join(tmpdir(), "sundial-nginx-"));
  const port = await freePort();
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${own}/${name};`)
    .join(" ");
  const decoding = isDecoding ? "location ~ \\.gz$ { add_header Content-Encoding gzip; }" : "";
  // Started by root, it would read the folder as somebody who may not.
  const user = process.getuid?.() === 0 ? "user root;" : "";
  writeFileSync(
    join(own, "nginx.conf"),
    `${user} daemon off; pid ${own}/pid; error_log ${own}/error.log; worker_processes 1;
    events {}
    http {
      ${temporary} access_log off; gzip_static on; default_type application/octet-stream;
      types { text/html html; text/css css; text/javascript js; application/json json;
        image/svg+xml svg; image/png png; }
      server {
        listen 127.0.0.1:${port}; root ${own}/root; absolute_redirect off; ${decoding}
      }
    }`,
  );
  linked(folder, join(own, "root"), base);
  const server = spawn(binary, ["-c", join(own, "nginx.conf"), "-p", own], { stdio: "pipe" });
  await answering(server, port);
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      await ended(server);
      rmSync(own, { recursive: true });
    },
  };
}

/** The barest host of files there is: no compression, no ranges, no types but by the end of a name. */
export async function bare(folder: string, base: string): Promise<Host> {
  const types: Readonly<Record<string, string>> = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const inside = pathname.startsWith(base)
      ? decodeURIComponent(pathname.slice(base.length))
      : "?";
    const path = join(
      folder,
      inside.endsWith("/") || inside === "" ? `${inside}index.html` : inside,
    );
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(path)];
    response.writeHead(200, type === undefined ? {} : { "Content-Type": type });
    response.end(readFileSync(path));
  });
  const port = await freePort();
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Lays a folder at a path below another one, as a link: nothing is copied. */
function linked(folder: string, root: string, base: string): void {
  const place = join(root, ...base.split("/"));
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(resolve(folder), place.replace(/\/$/, ""));
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        if (typeof address === "object" && address !== null) found(address.port);
        else failed(new Error("The system gave a listener without a port."));
      });
    });
  });
}

/** Waits until a server takes connections. */
async function answering(server: ChildProcess, port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (server.exitCode !== null) throw new Error("nginx ended as soon as it was started.");
    const isThere = await new Promise<boolean>((done) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.destroy();
        done(true);
      });
      socket.on("error", () => done(false));
    });
    if (isThere) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`nginx does not answer at port ${port}.`);
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((done) => {
    server.once("exit", () => done());
    server.kill("SIGTERM");
  });
}
