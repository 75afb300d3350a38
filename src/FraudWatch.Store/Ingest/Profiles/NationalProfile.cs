using FraudWatch.Store.Ingest.Loading;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Ingest.Profiles;

/// <summary>The national platform's tables, under any of the names that <c>data-schemas/input</c> knows.</summary>
internal sealed class NationalProfile : ClaimsProfile
{
    public const string Name = "nhsa";

    public override Recognition Recognise(IReadOnlyList<string> header, string fileName)
    {
        var found = InputTables.Recognise(header, fileName);
        return found.IsRecognised
            ? new Recognition(
                [new NationalTarget(found.Table, found.Columns)],
                [.. found.Ignored.Select(field => field.Header)],
                null)
            : Recognition.None(found.Problem);
    }
}
