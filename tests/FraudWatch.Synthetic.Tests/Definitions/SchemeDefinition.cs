using FraudWatch.Synthetic.Tests.Reading;

namespace FraudWatch.Synthetic.Tests.Definitions;

/// <summary>Says why a truth row is not what its scheme means, or null when it is.</summary>
public delegate string? SchemeDefinition(GeneratedCity city, CsvRow truth);
