using System.Reflection;

namespace FraudWatch.Store.Ingest.Profiles;

/// <summary>Finds a profile by its name, when it is part of the program, or by its file.</summary>
internal static class ProfileCatalogue
{
    private const string Folder = "Profiles/";
    private const string Suffix = ".yaml";

    /// <exception cref="IngestException">There is no such profile, or it is not valid.</exception>
    public static ClaimsProfile Find(string? profile)
    {
        if (profile is null or NationalProfile.Name)
            return new NationalProfile();
        if (Embedded().Contains(profile))
            return ProfileReader.Read(profile, TextOf(profile));
        return File.Exists(profile)
            ? ProfileReader.Read(Path.GetFileName(profile), File.ReadAllText(profile))
            : throw new IngestException($"There is no profile '{profile}': name a YAML file, or one of {NationalProfile.Name}, {string.Join(", ", Embedded())}.");
    }

    private static IReadOnlyList<string> Embedded() =>
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Suffix.Length])];

    private static string TextOf(string profile)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + profile + Suffix)
            ?? throw new IngestException($"The program lacks its profile '{profile}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
