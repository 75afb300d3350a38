using System.CommandLine;

namespace FraudWatch.Cli.Commands;

/// <summary>The options that name a file of labels, the same for all commands that read one.</summary>
internal sealed class LabelOptions
{
    public Option<string?> File { get; } = new("--labels") { Description = "CSV with an institution and a label (yes/no, 1/0, true/false)." };

    public Option<string?> IdColumn { get; } = new("--id-column") { Description = "Column of the institution code; by default the first." };

    public Option<string?> LabelColumn { get; } = new("--label-column") { Description = "Column of the label; by default the second." };
}
