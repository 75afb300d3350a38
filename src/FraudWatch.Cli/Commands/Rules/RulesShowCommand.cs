using System.CommandLine;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Cli.Commands.Rules;

/// <summary><c>rules show</c>: one rule as an inspector and a data engineer need it.</summary>
internal static class RulesShowCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID");
        var folder = RuleFolderOption.Create();
        var command = new Command("show", "Shows a rule: what it finds, on which clause, its parameters and its SQL.") { id, folder };
        command.SetAction(arguments =>
        {
            var catalogue = RuleFolderOption.Load(arguments.GetValue(folder));
            Write(RuleFolderOption.Find(catalogue, arguments.GetRequiredValue(id)), Console.Out);
            return 0;
        });
        return command;
    }

    private static void Write(Rule rule, TextWriter writer)
    {
        writer.WriteLine($"{rule.Id}  {rule.Title.Zh}  {rule.Title.En}");
        writer.WriteLine($"{rule.Family}, {rule.Severity}, {rule.Status}, version {rule.Version}, {rule.Scope}");
        writer.WriteLine();
        writer.WriteLine(rule.Description);
        WriteClauses(writer, "Duty", rule.Duty);
        WriteClauses(writer, "Liability", rule.Liability);
        writer.WriteLine();
        writer.WriteLine("Parameters");
        foreach (var p in rule.Parameters)
            writer.WriteLine($"  {p.Name} = {p.Default} {p.Unit} ({p.Min} to {p.Max}): {p.Why}");
        WriteList(writer, "Not to be mistaken for", rule.FalsePositives);
        WriteList(writer, "Triage", rule.Triage);
        writer.WriteLine();
        writer.WriteLine($"At most {rule.FalsePositiveRate.AtMost} findings per {rule.FalsePositiveRate.Per} {rule.FalsePositiveRate.Of} of honest claims.");
        writer.WriteLine();
        writer.WriteLine(rule.Sql.TrimEnd());
    }

    private static void WriteClauses(TextWriter writer, string heading, IReadOnlyList<Clause> clauses)
    {
        writer.WriteLine();
        writer.WriteLine(heading);
        foreach (var clause in clauses)
            writer.WriteLine($"  {clause.Instrument} {clause.Article}: {clause.Quote}");
    }

    private static void WriteList(TextWriter writer, string heading, IReadOnlyList<string> lines)
    {
        writer.WriteLine();
        writer.WriteLine(heading);
        foreach (var line in lines)
            writer.WriteLine($"  - {line}");
    }
}
