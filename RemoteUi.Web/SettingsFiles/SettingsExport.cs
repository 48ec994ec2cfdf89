using RemoteUi.Core;
using RemoteUi.Core.Audit;
using RemoteUi.Core.Enrollment;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.SettingsFiles;

/// <summary>Makes the file of [Export], and records that it was made.</summary>
public sealed class SettingsExport(SettingsEditor editor, IAuditTrail audit)
{
    /// <summary>Returns why a password cannot protect an export.</summary>
    public static SettingsFileError Check(Secret? password) =>
        password is null || password.Reveal().Length < PasswordRule.MinLength
            ? SettingsFileError.PasswordTooShort
            : SettingsFileError.None;

    /// <summary>Returns the settings encrypted with a password, or why that password cannot be used.</summary>
    public async Task<(SettingsFileError Error, byte[] File)> MakeAsync(
        Secret? password, CancellationToken cancellationToken)
    {
        if (Check(password) is var error and not SettingsFileError.None) return (error, []);
        var file = SettingsFile.Write(await editor.LoadAsync(cancellationToken), password!);
        audit.Record(new(AuditKind.SettingsExported));
        return (SettingsFileError.None, file);
    }
}
