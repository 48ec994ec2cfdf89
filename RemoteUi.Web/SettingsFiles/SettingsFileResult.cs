using RemoteUi.Core.Machine;

namespace RemoteUi.Web.SettingsFiles;

/// <summary>
/// Represents the result of reading an exported file: the settings to apply, or why none are applied.
/// </summary>
/// <param name="Violation">The first rule that the settings in the file break on this device.</param>
public sealed record SettingsFileResult(
    SettingsFileError Error, MachineSettings? Settings = null, RuleViolation? Violation = null)
{
    /// <summary>
    /// Gets the decrypted content, to be read again when the import is confirmed. It contains secrets.
    /// </summary>
    public byte[]? Content { get; init; }

    /// <summary>Returns the error only, because the rest must not be printed.</summary>
    public override string ToString() => $"{nameof(SettingsFileResult)} {Error}";
}

/// <summary>Specifies why [Import] or [Export] failed; the pages have a sentence for each value.</summary>
public enum SettingsFileError
{
    None,

    /// <summary>No file was chosen.</summary>
    FileMissing,

    /// <summary>Larger than <see cref="SettingsFile.MaxBytes"/>.</summary>
    FileTooLarge,

    /// <summary>A different kind of file, or a truncated export.</summary>
    NotAnExport,

    PasswordWrong,

    /// <summary>Changed since it was exported.</summary>
    Damaged,

    /// <summary>Exported by a newer version of this program.</summary>
    NewerVersion,

    /// <summary>
    /// The settings break a rule on this device, for example by naming an IPSec policy that it does not have.
    /// </summary>
    RuleBroken,

    /// <summary>The password for [Export] has fewer than 8 characters.</summary>
    PasswordTooShort,

    PasswordsDiffer,

    /// <summary>The preview has expired, or is not one of this user.</summary>
    PreviewExpired,

    /// <summary>The settings were changed between the preview and its confirmation.</summary>
    SettingsChanged,
}
