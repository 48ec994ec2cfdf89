using RemoteUi.Core.Client;
using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Enrollment;

/// <summary>The extendedKeyUsage identifiers of which a certificate needs one, by the use of its key.</summary>
internal static class UsePurposes
{
    /// <summary>Any one of them will do; none is needed if empty.</summary>
    public static IReadOnlyList<string> Of(KeyUseLocation use) => use switch
    {
        KeyUseLocation.Tls => KeyPurposes.TlsServer,
        KeyUseLocation.Ieee8021X => KeyPurposes.Supplicant,
        KeyUseLocation.IpSec => KeyPurposes.IpSec,
        _ => [],
    };
}
