namespace FraudWatch.Server.Operations;

/// <summary>
/// Why the file system refused, as a sentence that names no file: names may hold those of people. On Linux the number of an
/// <see cref="IOException"/> is that of the system call (errno), on Windows the system's own code.
/// </summary>
internal static class DiskFault
{
    private const int WindowsCode = unchecked((int)0x80070000);

    public static string SentenceOf(IOException error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => "A file or folder that was there is gone.",
        EndOfStreamException => "A file ends before its end.",
        _ => (error.HResult, OperatingSystem.IsWindows()) switch
        {
            (28 or 122, false) or (WindowsCode | 0x70, true) => "There is no space left on the disk.",
            (24 or 23, false) or (WindowsCode | 0x04, true) => "Too many files are open.",
            (11, false) or (WindowsCode | 0x20, true) => "A file is in use by another program.",
            (17, false) or (WindowsCode | 0xB7, true) => "A file is there already that was to be made.",
            (39, false) or (WindowsCode | 0x91, true) => "A folder is not empty that was to be removed.",
            (30, false) or (WindowsCode | 0x13, true) => "The disk may only be read.",
            var (code, _) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The disk refused to read or write ({error.GetType().Name}, code {code})."),
        },
    };
}
