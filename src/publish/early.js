// Runs before the page is drawn. The build's page is of the state its path says: under an address
// with parameters its figures are not shown, not for a moment. Where the state they name has a page
// of its own, that is gone to.
{
  const asked = new URLSearchParams(location.search);
  const theme = asked.get("theme");
  const root = document.documentElement;
  // What does nothing without the program is shown only where it runs.
  root.dataset["program"] = "";
  if (theme === "light" || theme === "dark") root.dataset["theme"] = theme;
  asked.delete("theme");
  if (asked.toString() !== "") {
    root.dataset["asked"] = "";
    const { page, states } = JSON.parse(document.getElementById("published")?.textContent ?? "{}");
    const path = [...asked]
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join("/");
    if (page === location.pathname && states.includes(path)) {
      const after = theme === null ? "" : `?theme=${encodeURIComponent(theme)}`;
      location.replace(`${page}${path}/${after}${location.hash}`);
    }
  }
}
