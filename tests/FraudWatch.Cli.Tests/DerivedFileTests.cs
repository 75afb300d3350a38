using FraudWatch.Cli.Tests.Running;

namespace FraudWatch.Cli.Tests;

[Collection(CityTests.Name)]
[Trait("Category", "Slow")]
public sealed class DerivedFileTests(LoadedCity city)
{
    public static TheoryData<string> Losses => ["deleted", "damaged", "cut short", "with a damaged log"];

    [Theory]
    [MemberData(nameof(Losses))]
    public void A_derived_file_that_is_lost_is_computed_again_by_a_run_with_the_same_result(string loss)
    {
        using var workspace = new Workspace();
        var copy = workspace.Copy(city.Data);
        Lose(Path.Combine(copy, "store.duckdb"), loss);

        FraudWatchProgram.Succeed("run", "--data", copy);

        Assert.Equal(Results.Of(city.Data), Results.Of(copy));
        Assert.Equal(StoreContent.Of(city.Data), StoreContent.Of(copy));
    }

    [Fact]
    public void A_rebuild_gives_the_same_results()
    {
        using var workspace = new Workspace();
        var copy = workspace.Copy(city.Data);

        FraudWatchProgram.Succeed("store", "rebuild", "--data", copy);

        Assert.Equal(Results.Of(city.Data), Results.Of(copy));
    }

    private static void Lose(string file, string loss)
    {
        switch (loss)
        {
            case "deleted":
                File.Delete(file);
                break;
            case "damaged":
                Overwrite(file);
                break;
            case "cut short":
                using (var cut = File.OpenWrite(file))
                    cut.SetLength(cut.Length / 2);
                break;
            default:
                File.WriteAllBytes(file + ".wal", Noise(64 * 1024));
                break;
        }
    }

    private static void Overwrite(string file)
    {
        using var damaged = File.OpenWrite(file);
        var noise = Noise(4096);
        for (var at = 0L; at < damaged.Length; at += 16 * 4096)
        {
            damaged.Position = at;
            damaged.Write(noise);
        }
    }

    private static byte[] Noise(int bytes)
    {
        var noise = new byte[bytes];
        new Random(7).NextBytes(noise);
        return noise;
    }
}
