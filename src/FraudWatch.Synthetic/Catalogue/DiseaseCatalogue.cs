using FraudWatch.Synthetic.Randomness;

namespace FraudWatch.Synthetic.Catalogue;

/// <summary>The diseases of the city, drawn by age and sex.</summary>
internal sealed class DiseaseCatalogue
{
    private const int OldestAge = 110;
    private readonly Dictionary<string, Disease> _byKey;
    private readonly Choice[,] _visits = new Choice[2, OldestAge + 1];
    private readonly Choice[,] _stays = new Choice[2, OldestAge + 1];

    public DiseaseCatalogue(ItemCatalogue items)
    {
        All = [.. EmbeddedTable.Read("diseases").Select(row => new Disease(row, items))];
        _byKey = All.ToDictionary(disease => disease.Key);
        for (var sex = 1; sex <= 2; sex++)
        {
            for (var age = 0; age <= OldestAge; age++)
            {
                _visits[sex - 1, age] = new Choice([.. All.Where(d => d.VisitWeight > 0 && d.Fits(sex, age))], d => d.VisitWeight);
                _stays[sex - 1, age] = new Choice([.. All.Where(d => d.StayWeight > 0 && d.Fits(sex, age))], d => d.StayWeight);
            }
        }
    }

    public IReadOnlyList<Disease> All { get; }

    public Disease this[string key] => _byKey.TryGetValue(key, out var disease)
        ? disease
        : throw new InvalidOperationException($"There is no disease '{key}'.");

    public Disease ForVisit(Dice dice, int sex, int age) => _visits[sex - 1, Math.Clamp(age, 0, OldestAge)].Draw(dice);

    public Disease ForStay(Dice dice, int sex, int age) => _stays[sex - 1, Math.Clamp(age, 0, OldestAge)].Draw(dice);

    private sealed class Choice
    {
        private readonly Disease[] _diseases;
        private readonly double[] _runningSums;

        public Choice(Disease[] diseases, Func<Disease, double> weight)
        {
            _diseases = diseases;
            var sum = 0.0;
            _runningSums = [.. diseases.Select(disease => sum += weight(disease))];
        }

        public Disease Draw(Dice dice) => _diseases[dice.Weighted(_runningSums)];
    }
}
