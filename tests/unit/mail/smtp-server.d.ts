declare module "smtp-server" {
  import type { AddressInfo } from "node:net";
  import type { Readable } from "node:stream";
  type Options = {
    authOptional: boolean;
    disabledCommands: string[];
    onData(stream: Readable, session: unknown, done: () => void): void;
  };
  type Server = {
    server: { address(): AddressInfo };
    listen(port: number, host: string, ready: () => void): void;
    close(done: () => void): void;
  };
  export const SMTPServer: new (options: Options) => Server;
}
