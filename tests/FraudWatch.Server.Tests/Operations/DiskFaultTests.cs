using FraudWatch.Server.Operations;

namespace FraudWatch.Server.Tests.Operations;

public sealed class DiskFaultTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("fw-disk-");

    public void Dispose() => folder.Delete(recursive: true);

    [LinuxFact]
    public void A_refusal_of_the_disk_is_told_by_its_kind_and_names_no_file()
    {
        var file = Path.Combine(folder.FullName, "zhang-san.csv");
        File.WriteAllText(file, "1");

        Assert.Equal("There is no space left on the disk.", Told(() => File.WriteAllText("/dev/full", "1")));
        Assert.Equal("A file is there already that was to be made.", Told(() => new FileStream(file, FileMode.CreateNew).Dispose()));
        Assert.Equal("A folder is not empty that was to be removed.", Told(folder.Delete));
        Assert.Equal("A file or folder that was there is gone.", Told(() => File.ReadAllText(file + ".gone")));
        using var held = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal("A file is in use by another program.", Told(() => File.ReadAllText(file)));
        Assert.Equal("The disk refused to read or write (IOException, code 5).", DiskFault.SentenceOf(new IOException("/secret", 5)));
    }

    private static string Told(Action refused) => DiskFault.SentenceOf(Assert.ThrowsAny<IOException>(refused));
}
