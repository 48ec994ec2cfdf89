using RemoteUi.Core;
using RemoteUi.Core.Audit;
using RemoteUi.Core.Enrollment;

namespace RemoteUi.Web.SettingsFiles;

/// <summary>Makes the file of [Export], and records that it was made.</summary>
public sealed class SettingsExports(SettingsEditor editor, IAuditTrail audit)
{
    /// <summary>Encrypts the current settings with a password.</summary>
    public async Task<byte[]> WriteAsync(Secret password, CancellationToken cancellationToken)
    {
        var file = SettingsFile.Write(await editor.LoadAsync(cancellationToken), password);
        audit.Record(new(AuditKind.SettingsExported));
        return file;
    }
}
