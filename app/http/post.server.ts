import type { ActionFunctionArgs } from "@remix-run/node";
import type { Letter } from "#app/features/mail/mailbox.server.ts";
import { logFault } from "./log.server.ts";
import { services } from "./services.server.ts";

/** Sends letters after the change they tell of; a letter that fails is logged and never undoes what was done. */
export function sendLetters(
  letters: Letter[],
  { request, context }: Pick<ActionFunctionArgs, "request" | "context">,
) {
  for (const letter of letters) {
    services()
      .mailbox.send(letter)
      .catch((fault: unknown) =>
        logFault(fault, { method: request.method, url: request.url, requestId: context.requestId }),
      );
  }
}
