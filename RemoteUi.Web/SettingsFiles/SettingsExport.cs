using RemoteUi.Core;
using RemoteUi.Core.Enrollment;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.SettingsFiles;

/// <summary>Implements [Export].</summary>
public sealed class SettingsExport(SettingsEditor editor)
{
    /// <summary>Returns the settings encrypted with a password, or why that password cannot be used.</summary>
    public async Task<(SettingsFileError Error, byte[] File)> MakeAsync(
        Secret? password, CancellationToken cancellationToken) =>
        password is null || password.Reveal().Length < PasswordRule.MinLength
            ? (SettingsFileError.PasswordTooShort, [])
            : (SettingsFileError.None, SettingsFile.Write(await editor.LoadAsync(cancellationToken), password));
}
