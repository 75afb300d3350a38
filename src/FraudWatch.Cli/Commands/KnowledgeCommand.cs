using System.CommandLine;
using FraudWatch.Cli.Commands.Knowledge;

namespace FraudWatch.Cli.Commands;

/// <summary><c>knowledge</c>: official knowledge points and a bureau's own tables.</summary>
internal static class KnowledgeCommand
{
    public static Command Create() => new("knowledge", "Imports official knowledge points and tables, and tells which of them rules can judge by.")
    {
        KnowledgeImportCommand.Create(),
        KnowledgeReportCommand.Create(),
    };
}
