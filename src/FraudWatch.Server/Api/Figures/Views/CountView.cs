using FraudWatch.Casework.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>A number with the list that it counts.</summary>
/// <param name="Count">Rows of the list.</param>
/// <param name="Amount">Their yuan, each fee line once; null where no money is meant.</param>
/// <param name="List">The list, to be read with <c>count=true</c>.</param>
public sealed record CountView(long Count, decimal? Amount, string List)
{
    internal static CountView Of(long count, ListLink list) => new(count, null, list.Address);

    internal static CountView Of(CaseSum sum, ListLink list) => new(sum.Count, sum.Amount, list.Address);

    internal static CountView Of(long count, decimal amount, ListLink list) => new(count, amount, list.Address);
}
