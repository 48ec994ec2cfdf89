namespace RemoteUi.Web.Hosting;

/// <summary>
/// Keeps a second program out of the data folder: two would send the same requests. The system releases it when the
/// program ends, however it ends.
/// </summary>
public sealed class DataFolderLock(DataFolder data) : IDisposable
{
    public const string FileName = "remote-ui.lock";
    private const int LockedOnLinux = 11;
    private const int LockedOnMac = 35;
    private const int LockedOnWindows = unchecked((int)0x80070020);

    private FileStream? held;

    /// <exception cref="StartException">Another program has it.</exception>
    public void Take()
    {
        data.MakePrivateFile(FileName);
        try
        {
            held ??= new FileStream(data.File(FileName), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault) when (fault.HResult is LockedOnLinux or LockedOnMac or LockedOnWindows)
        {
            throw new StartException(
                $"The data folder {data.Path} is in use by another Remote UI. End that one, or set another "
                    + $"{DataFolder.Setting} and other ports.",
                fault);
        }
    }

    public void Dispose() => held?.Dispose();
}
