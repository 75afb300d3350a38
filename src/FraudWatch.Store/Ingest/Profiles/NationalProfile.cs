using FraudWatch.Store.Ingest.Loading;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Ingest.Profiles;

/// <summary>The national platform's tables, under any of the names that <c>data-schemas/input</c> knows.</summary>
/// <param name="only">The table that every file holds; null to recognise it.</param>
internal sealed class NationalProfile(InputTable? only = null) : ClaimsProfile
{
    public const string Name = "nhsa";

    public override Recognition Recognise(IReadOnlyList<string> header, string fileName)
    {
        var found = only is null ? InputTables.Recognise(header, fileName) : InputTables.RecogniseAs(only, header);
        return found.IsRecognised
            ? new Recognition(
                [new NationalTarget(found.Table, found.Columns)],
                [.. found.Ignored.Select(field => field.Header)],
                null)
            : Recognition.None(found.Problem);
    }
}
