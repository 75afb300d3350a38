using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Exports;

/// <summary>What an export may be asked, for the API document.</summary>
/// <param name="Shape">The list that it takes whole.</param>
/// <param name="MayUnmask">Whether an approval lets it show numbers of persons in the clear.</param>
internal sealed record ExportedList(IListShape Shape, bool MayUnmask = true);
