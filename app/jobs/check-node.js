// Plain JavaScript that old versions of Node can read too, because its one task is to name the version that is needed.
const needed = 24;
const found = Number(process.versions.node.split(".")[0]);

if (found < needed) {
  console.error(
    "Jaarring needs Node " +
      needed +
      ", this is " +
      process.versions.node +
      ". On Linux `npm ci` brings it along; elsewhere install it from nodejs.org.",
  );
  process.exit(1);
}
