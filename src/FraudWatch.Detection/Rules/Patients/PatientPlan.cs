using FraudWatch.Relational;

namespace FraudWatch.Detection.Rules;

/// <summary>Statements ready to run over one person's rows. Safe to use from many threads at once.</summary>
/// <param name="Rules">Each rule once for each set of its values that holds somewhere.</param>
/// <param name="Steps">What is made of the rows before, by table; only what a rule asks for is made.</param>
internal sealed record PatientPlan(
    IReadOnlyList<(Rule Rule, ParameterSet Values, BoundQuery Query)> Rules, IReadOnlyDictionary<string, BoundQuery> Steps)
{
    /// <param name="inputs">The person's rows by table.</param>
    /// <param name="wanted">Ids of the rules to ask; nothing is all.</param>
    /// <param name="cancellation">Looked at between rules.</param>
    public IReadOnlyList<PatientFinding> Run(IReadOnlyDictionary<string, Relation> inputs, IReadOnlySet<string>? wanted, CancellationToken cancellation)
    {
        var made = new Dictionary<string, Relation>(StringComparer.Ordinal);
        Relation Table(string name)
        {
            if (made.TryGetValue(name, out var table))
                return table;
            table = Steps.TryGetValue(name, out var step)
                ? step.Execute(Table, cancellation)
                : inputs.GetValueOrDefault(name, Relation.Empty);
            made[name] = table;
            return table;
        }

        var findings = new List<PatientFinding>();
        foreach (var (rule, values, query) in Rules)
        {
            cancellation.ThrowIfCancellationRequested();
            if (wanted?.Contains(rule.Id) == false)
                continue;
            foreach (var row in query.Execute(Table, cancellation).Rows)
                findings.Add(new PatientFinding(rule, values, row));
        }

        return findings;
    }
}
