namespace FraudWatch.Relational;

/// <summary>The WITH tables that can be seen from a place.</summary>
internal sealed class CommonTables
{
    private readonly Dictionary<string, Plan> plans;

    private CommonTables(Dictionary<string, Plan> plans) => this.plans = plans;

    public static CommonTables None { get; } = new(new Dictionary<string, Plan>(StringComparer.OrdinalIgnoreCase));

    public CommonTables With(string name, Plan plan) => new(new Dictionary<string, Plan>(plans, StringComparer.OrdinalIgnoreCase) { [name] = plan });

    public Plan? Find(string name) => plans.GetValueOrDefault(name);
}
