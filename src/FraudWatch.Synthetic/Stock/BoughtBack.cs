using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Stock;

/// <summary>A pack that an institution takes in although somebody had been given it already.</summary>
internal sealed record BoughtBack(Institution Institution, Item Item, DateTime Time, string TraceCode);
