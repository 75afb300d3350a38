using FraudWatch.Relational;

namespace FraudWatch.Detection.Rules;

/// <summary>Judges one person's claims by the rules in force. Safe to use from many threads at once.</summary>
public sealed class PatientJudge
{
    private readonly IReadOnlyList<(Rule Rule, BoundQuery Query)> rules;
    private readonly IReadOnlyDictionary<string, BoundQuery> steps;

    internal PatientJudge(IReadOnlyList<(Rule, BoundQuery)> rules, IReadOnlyDictionary<string, BoundQuery> steps)
    {
        this.rules = rules;
        this.steps = steps;
    }

    /// <summary>Everything that the rules say of these claims.</summary>
    /// <param name="inputs">The person's rows by input table, as <see cref="PatientRules.Inputs"/> has them; a table that is not there is empty.</param>
    /// <param name="cancellation">Looked at between rules.</param>
    /// <exception cref="QueryException">A value does not fit where it stands.</exception>
    public IReadOnlyList<PatientFinding> Judge(IReadOnlyDictionary<string, Relation> inputs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var made = new Dictionary<string, Relation>(StringComparer.Ordinal);
        Relation Table(string name)
        {
            if (made.TryGetValue(name, out var table))
                return table;
            table = steps.TryGetValue(name, out var step)
                ? step.Execute(Table, cancellation)
                : inputs.GetValueOrDefault(name, Relation.Empty);
            made[name] = table;
            return table;
        }

        var findings = new List<PatientFinding>();
        foreach (var (rule, query) in rules)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var row in query.Execute(Table, cancellation).Rows)
                findings.Add(new PatientFinding(rule, row));
        }

        return findings;
    }
}
