using RemoteUi.Core.Machine;

namespace RemoteUi.Web.SettingsFiles;

/// <summary>What came of reading an exported file: the settings to apply, or why nothing is.</summary>
/// <param name="Violation">The first rule that the file's settings break on this machine.</param>
public sealed record SettingsFileResult(
    SettingsFileError Error, MachineSettings? Settings = null, RuleViolation? Violation = null);

/// <summary>Why [Import] changed nothing; the pages have a sentence for each.</summary>
public enum SettingsFileError
{
    None,

    /// <summary>No file was chosen.</summary>
    FileMissing,

    /// <summary>Larger than <see cref="SettingsFile.MaxBytes"/>.</summary>
    FileTooLarge,

    /// <summary>Something else, or cut short.</summary>
    NotAnExport,

    PasswordWrong,

    /// <summary>Changed since it was exported.</summary>
    Damaged,

    /// <summary>Exported by a newer version of this program.</summary>
    NewerVersion,

    /// <summary>
    /// Its settings break a rule here, for example name an IPSec policy that this machine does not have.
    /// </summary>
    RuleBroken,

    /// <summary>The password for [Export] has fewer than 8 characters.</summary>
    PasswordTooShort,

    PasswordsDiffer,
}
