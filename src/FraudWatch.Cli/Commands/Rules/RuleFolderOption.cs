using System.CommandLine;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Cli.Commands.Rules;

/// <summary>Where the rules are read from: a folder in the shape of <c>src/FraudWatch.Rules</c>, or those built into the program.</summary>
internal static class RuleFolderOption
{
    private const string SourceFolder = "src/FraudWatch.Rules";

    public static Option<string?> Create() => new("--folder")
    {
        Description = $"Folder of the rules; by default {SourceFolder} where it is, else those built into the program.",
    };

    public static string? Find(string? asked) => asked ?? (Directory.Exists(SourceFolder) ? SourceFolder : null);

    public static RuleCatalogue Load(string? asked) =>
        Find(asked) is { } folder ? RuleCatalogue.Load(folder) : RuleCatalogue.Load();

    /// <summary>What the data folders of this program are judged by, whatever lies in the working folder.</summary>
    public static RuleCatalogue LoadBuiltInUnlessAsked(string? asked) =>
        asked is null ? RuleCatalogue.Load() : RuleCatalogue.Load(asked);

    /// <summary>The rule of that id.</summary>
    /// <exception cref="WrongUsageException">There is no such rule.</exception>
    public static Rule Find(RuleCatalogue catalogue, string id)
    {
        try
        {
            return catalogue.Find(id);
        }
        catch (KeyNotFoundException e)
        {
            throw new WrongUsageException(e.Message);
        }
    }
}
