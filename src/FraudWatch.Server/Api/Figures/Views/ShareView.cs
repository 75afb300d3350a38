using FraudWatch.Core.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>A share with its 95 % interval (Wilson) and both lists.</summary>
/// <param name="Value">0 to 1; null when there is nothing to count against.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Count">The part.</param>
/// <param name="List">The list of the part.</param>
/// <param name="Of">The whole.</param>
/// <param name="OfList">The list of the whole.</param>
public sealed record ShareView(double? Value, double? Low, double? High, long Count, string List, long Of, string OfList)
{
    internal static ShareView From(Share share, ListLink list, ListLink whole) =>
        new(share.Value, share.Interval?.Low, share.Interval?.High, share.Part, list.Address, share.Whole, whole.Address);
}
