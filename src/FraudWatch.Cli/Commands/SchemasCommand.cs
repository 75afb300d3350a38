using System.CommandLine;
using FraudWatch.Store.FeatureSets;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Cli.Commands;

/// <summary><c>schemas</c>: writes the page about every input column and feature, and the schemas of the feature sets.</summary>
internal static class SchemasCommand
{
    public static Command Create()
    {
        var output = CommonOptions.Out();
        var sets = new Option<string?>("--feature-sets") { Description = "Write the schemas of the feature sets into this folder as well." };
        var command = new Command("schemas", "Prints the documentation of the input tables and the features (Markdown).") { output, sets };
        command.SetAction(arguments =>
        {
            var page = SchemaDocument.Write(InputTables.All);
            if (arguments.GetValue(output) is { } file)
                File.WriteAllText(file, page);
            else
                Console.Write(page);
            if (arguments.GetValue(sets) is { } folder)
                WriteFeatureSets(folder);
            return 0;
        });
        return command;
    }

    private static void WriteFeatureSets(string folder)
    {
        foreach (var grain in FeatureGrain.All)
            File.WriteAllText(Path.Combine(folder, FeatureSetSchema.FileName(grain)), FeatureSetSchema.Write(grain));
    }
}
