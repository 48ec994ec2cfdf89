namespace RemoteUi.Web.Hosting;

/// <summary>
/// The program's arguments. <c>--reset-administrator</c> counts for the first start only, not for the restarts of the
/// same process.
/// </summary>
public sealed class StartArguments(string[] args)
{
    /// <summary>The setting that the option becomes.</summary>
    public const string ResetSetting = "ResetAdministrator";

    public const string ResetOption = "--reset-administrator";

    private bool resets = args.Contains(ResetOption);

    /// <summary>Gets the arguments without the option.</summary>
    public string[] Settings { get; } = [.. args.Where(argument => argument != ResetOption)];

    /// <summary>Returns the arguments for the next start.</summary>
    public string[] Next()
    {
        if (!resets) return Settings;
        resets = false;
        return [.. Settings, $"--{ResetSetting}=true"];
    }
}
