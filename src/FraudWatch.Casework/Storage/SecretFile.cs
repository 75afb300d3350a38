using System.Security.Cryptography;

namespace FraudWatch.Casework.Storage;

/// <summary>A key of 32 random bytes in a file that only its owner may read.</summary>
public static class SecretFile
{
    private const int KeyBytes = 32;
    private static readonly Lock Creating = new();

    /// <summary>The key of that name; the first call makes it.</summary>
    /// <exception cref="InvalidOperationException">The file is there and is no key.</exception>
    public static byte[] ReadOrCreate(CaseworkFolder folder, string name)
    {
        var path = Path.Combine(folder.Secrets, name);
        lock (Creating)
        {
            if (!File.Exists(path))
                Create(path);
        }
        var key = File.ReadAllBytes(path);
        return key.Length == KeyBytes
            ? key
            : throw new InvalidOperationException($"{path} is no key: it has {key.Length} bytes instead of {KeyBytes}. Restore it from a backup.");
    }

    private static void Create(string path)
    {
        // Written aside, so that a killed process leaves no half key.
        var aside = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(aside, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(KeyBytes));
            file.Flush(flushToDisk: true);
        }
        File.Move(aside, path);
    }
}
