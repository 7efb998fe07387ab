import { test } from "node:test";
import { signIn } from "./acts.mjs";
import { writeOne } from "./filed.mjs";
import { address, visiting } from "./journeys.mjs";
import { publishGarden } from "./requests.mjs";

const DESK = { viewport: { width: 1280, height: 800 } };
const GREEN = "Sophie";

test("who pays first is told where; the agent at the counter notes it by the reference, and the request leaves", () =>
  visiting({ viewport: { width: 320, height: 640 } }, async (visit) => {
    const { page } = visit;
    const procedure = await publishGarden(address(), { fee: { kind: "fixed", cents: 1500, first: true } });
    const { reference, secret } = await writeOne(address(), procedure);
    await page.goto(`/demarches/${procedure}/demande/verifier#${reference}.${secret}`);
    await page.getByRole("heading", { name: "À payer : 15,00 €" }).waitFor();
    await page.getByRole("button", { name: "Envoyer la demande" }).click();
    await page.getByText("le paiement n'est pas encore noté").waitFor();
    await visit.look("filing-to-pay");
    await visiting(DESK, async (agent) => {
      await signIn(agent, GREEN, "/staff/encaisser");
      await agent.page.getByLabel("Référence").fill(reference.toLowerCase());
      await agent.page.getByRole("button", { name: "Voir ce qui est à payer" }).click();
      await agent.page.getByRole("button", { name: "Noter comme payé" }).click();
      await agent.page.getByText("Écrivez le numéro du reçu").waitFor();
      await agent.look("work-to-pay");
      await agent.page.getByLabel("Numéro du reçu").fill("R-2027-12");
      await agent.page.getByRole("button", { name: "Noter comme payé" }).click();
      await agent.page.getByText("Payé : 15,00 €. Reçu : R-2027-12").waitFor();
      await agent.look("work-paid");
    });
    await page.getByRole("button", { name: "Envoyer la demande" }).click();
    await visit.sees("C'est envoyé");
    await page.getByText("15,00 € payés").waitFor();
    await visit.look("sent-paid");
  }));
