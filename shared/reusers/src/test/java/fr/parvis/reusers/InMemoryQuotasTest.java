package fr.parvis.reusers;

class InMemoryQuotasTest implements QuotasContract {
  @Override
  public Quotas quotas() {
    return new InMemoryQuotas();
  }
}
