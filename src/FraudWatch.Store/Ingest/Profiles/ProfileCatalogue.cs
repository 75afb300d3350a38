namespace FraudWatch.Store.Ingest.Profiles;

/// <summary>Finds a profile by name or file.</summary>
internal static class ProfileCatalogue
{
    /// <exception cref="IngestException">There is no such profile, or it is not valid.</exception>
    public static ClaimsProfile Find(string? profile) =>
        profile is null or NationalProfile.Name
            ? new NationalProfile()
            : throw new IngestException($"There is no profile '{profile}'.");
}
