namespace FraudWatch.Store.Ingest.Profiles;

/// <summary>Says which tables a file feeds, by its header.</summary>
internal abstract class ClaimsProfile
{
    public abstract Recognition Recognise(IReadOnlyList<string> header, string fileName);
}
