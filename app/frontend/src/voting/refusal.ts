/** Why no ballot was made. The message is for developers; the booth words `reason` for the voter. It holds no secret. */
export class Refusal extends Error {
  constructor(
    readonly reason: "election" | "credential" | "vote",
    message: string,
  ) {
    super(message);
    this.name = "Refusal";
  }
}
