/** Whether a page was asked for as a whole, by a browser without script or before it ran; script asks for its data. */
export const asksDocument = (request: Request) =>
  request.headers.get("Accept")?.includes("text/html") ?? false;
