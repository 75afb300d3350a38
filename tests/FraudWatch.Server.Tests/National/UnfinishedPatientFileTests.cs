using FraudWatch.Casework.Storage;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.National;

public sealed class UnfinishedPatientFileTests
{
    [Fact]
    public async Task What_a_killed_build_of_patients_left_half_written_is_gone_after_the_next_start()
    {
        var part = "";

        await using var service = await RunningService.StartAsync(CaseworkEngine.Sqlite, data: folder =>
        {
            part = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "patients")).FullName, "000000000003-20260302013000000.rows.part");
            File.WriteAllText(part, "half");
        });

        Assert.NotEqual("", part);
        Assert.False(File.Exists(part));
    }
}
