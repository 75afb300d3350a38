using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FraudWatch.Detection.Rules.Yaml;

/// <summary>Reads a YAML text as far as its first document.</summary>
internal static class YamlFile
{
    /// <summary>The document's mapping; null, with a problem noted, when the text is not YAML or not a mapping.</summary>
    public static YamlSection? Read(string text, YamlProblems problems)
    {
        if (Root(text, problems) is not { } root)
            return null;
        if (root is YamlMappingNode mapping)
            return new YamlSection("", mapping, problems);
        problems.Add("", "the file must be a mapping of keys to values");
        return null;
    }

    /// <summary>The document's list of mappings; empty, with a problem noted, when it is something else.</summary>
    public static IReadOnlyList<YamlSection> ReadList(string text, YamlProblems problems)
    {
        if (Root(text, problems) is not { } root)
            return [];
        if (root is YamlSequenceNode list && list.Children.All(item => item is YamlMappingNode))
            return [.. list.Children.Select((item, i) => new YamlSection($"[{i}]", (YamlMappingNode)item, problems))];
        problems.Add("", "the file must be a list of mappings");
        return [];
    }

    private static YamlNode? Root(string text, YamlProblems problems)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException error)
        {
            problems.Add($"line {error.Start.Line}", error.InnerException?.Message ?? error.Message);
            return null;
        }

        if (stream.Documents.Count == 1)
            return stream.Documents[0].RootNode;
        problems.Add("", "the file must hold exactly one document");
        return null;
    }
}
