using FraudWatch.Synthetic.Tests.Reading;

namespace FraudWatch.Synthetic.Tests;

/// <summary>One honest year of a small city, shared by the tests that only read it.</summary>
public sealed class HonestCity : IDisposable
{
    public GeneratedCity City { get; } = GeneratedCity.Of(new CityOptions(8_000, 12, 11, []));

    public void Dispose() => City.Dispose();
}
