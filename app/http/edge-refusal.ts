import type { Request, Response } from "express";

const words: Record<number, [nl: string, en: string]> = {
  400: ["Dit verzoek klopt niet.", "This request is not right."],
  403: ["Dit verzoek kwam niet van deze site.", "This request did not come from this site."],
  404: ["Deze pagina is er niet, of niet voor jou.", "This page is not there, or not for you."],
  405: ["Zo kan deze pagina niet worden gevraagd.", "This page cannot be asked for in this way."],
  413: ["Dit is te veel in één keer.", "This is too much at once."],
  414: ["Dit adres is te lang.", "This address is too long."],
  415: ["Dit soort gegevens kan hier niet heen.", "This kind of data cannot go here."],
  421: ["Dit adres hoort niet bij deze site.", "This address does not belong to this site."],
  500: [
    "Er ging iets mis. Wat je al bewaarde is er nog.",
    "Something went wrong. What you had already kept is still there.",
  ],
  503: ["Het is even te druk. Probeer het zo opnieuw.", "It is too busy. Try again in a moment."],
};

/** Answers with a small page in both languages. It never repeats anything of the request. */
export function refuse(req: Request, res: Response, status: number) {
  const [nl, en] = words[status] ?? words[status < 500 ? 400 : 500]!;
  const id = String(res.get("X-Request-Id") ?? "");
  // What was not read of the body must not be taken for the next request.
  if (req.method !== "GET" && req.method !== "HEAD") res.set("Connection", "close");
  if (status === 405) res.set("Allow", "GET, HEAD, POST");
  res.status(status);
  if (req.accepts(["text", "html"]) === "html") res.type("html").send(page(nl, en, id));
  else res.type("text").send(`${nl}\n${en}\n${id}\n`);
}

const page = (nl: string, en: string, id: string) => `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Jaarring</title></head>
<body><main><h1>${nl}</h1><p lang="en">${en}</p><p><a href="/">Jaarring</a></p><p><small>${id}</small></p></main></body>
</html>
`;
