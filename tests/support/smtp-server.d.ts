declare module "smtp-server" {
  import type { AddressInfo } from "node:net";
  import type { Readable } from "node:stream";
  type Address = { address: string };
  type Session = { envelope: { rcptTo: Address[] } };
  type Done = (refusal?: Error | null) => void;
  type Options = {
    authOptional: boolean;
    disabledCommands: string[];
    onRcptTo?(address: Address, session: Session, done: Done): void;
    onData(stream: Readable, session: Session, done: Done): void;
  };
  type Server = {
    server: { address(): AddressInfo };
    on(event: "error", listener: (fault: Error) => void): void;
    listen(port: number, host: string, ready: () => void): void;
    close(done: () => void): void;
  };
  export const SMTPServer: new (options: Options) => Server;
}
