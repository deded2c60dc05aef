import {
  createRootRoute,
  createRoute,
  lazyRouteComponent,
  Outlet,
  useLocation,
  useParams,
} from "@tanstack/react-router";
import type { Page } from "../views/address.ts";
import { NotFound } from "../views/shell/not-found.tsx";
import { Shell } from "../views/shell/shell.tsx";
import { useAddressState } from "../views/where.ts";

/** The tree of pages, new for each program, so that two of them share nothing. */
export function routes() {
  const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });
  const embed = createRoute({
    getParentRoute: () => root,
    path: "embed/$chart",
    loader: async ({ params }) => (await import("../embed/page.tsx")).embedOf(params.chart),
    component: () => embed.useLoaderData(),
  });
  return root.addChildren([
    createRoute({
      getParentRoute: () => root,
      path: "/",
      component: lazyRouteComponent(() => import("../views/overview/overview.tsx"), "Overview"),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "disclosure",
      component: lazyRouteComponent(
        () => import("../views/disclosure/disclosure.tsx"),
        "Disclosure",
      ),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "applications",
      component: lazyRouteComponent(
        () => import("../views/applications/applications.tsx"),
        "Applications",
      ),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "litigation",
      component: lazyRouteComponent(
        () => import("../views/litigation/litigation.tsx"),
        "Litigation",
      ),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "compare",
      component: lazyRouteComponent(() => import("../views/compare/compare.tsx"), "Compare"),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "agencies",
      component: lazyRouteComponent(() => import("../views/agencies/agencies.tsx"), "Agencies"),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "agencies/$agencyId",
      component: lazyRouteComponent(() => import("../views/agency/agency.tsx"), "AgencyByPath"),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "audit",
      component: lazyRouteComponent(() => import("../views/audit/audit.tsx"), "Audit"),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "leads",
      component: lazyRouteComponent(() => import("../views/leads/leads.tsx"), "Leads"),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "explore",
      component: lazyRouteComponent(() => import("../views/explore/explore.tsx"), "Explore"),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "method",
      component: lazyRouteComponent(() => import("../views/method/method.tsx"), "Method"),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "desk",
      component: lazyRouteComponent(() => import("../desk/page/desk.tsx"), "DeskPage"),
    }),
    embed,
  ]);
}

function Frame() {
  const isAlone = useLocation({ select: ({ pathname }) => /^\/embed\//.test(pathname) });
  return isAlone ? <Outlet /> : <Framed />;
}

function Framed() {
  return (
    <Shell page={usePage()}>
      <Outlet />
    </Shell>
  );
}

/** The page the present address names, or null where there is none. */
function usePage(): Page | null {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const { agencyId } = useParams({ strict: false });
  const { agencies } = useAddressState().state.filters;
  const named = agencyId ?? (agencies.length === 1 ? agencies[0] : undefined);
  const [first = ""] = path.split("/").filter((segment) => segment !== "");
  if (first === "") return { page: "overview" };
  if (first === "disclosure") return { page: "disclosure" };
  if (first === "applications") return { page: "applications" };
  if (first === "litigation") return { page: "litigation" };
  if (first === "compare") return { page: "compare" };
  if (first === "audit") return { page: "audit" };
  if (first === "leads") return { page: "leads" };
  if (first === "explore") return { page: "explore" };
  if (first === "method") return { page: "method" };
  if (first === "desk") return { page: "desk" };
  if (first !== "agencies") return null;
  return named === undefined ? { page: "agencies" } : { page: "agency", id: named };
}
