using System.CommandLine;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Cli.Commands;

/// <summary><c>schemas</c>: writes the page that documents every input column, from the schemas that the code reads.</summary>
internal static class SchemasCommand
{
    public static Command Create()
    {
        var output = CommonOptions.Out();
        var command = new Command("schemas", "Prints the documentation of the input tables (Markdown).") { output };
        command.SetAction(arguments =>
        {
            var page = SchemaDocument.Write(InputTables.All);
            if (arguments.GetValue(output) is { } file)
                File.WriteAllText(file, page);
            else
                Console.Write(page);
            return 0;
        });
        return command;
    }
}
