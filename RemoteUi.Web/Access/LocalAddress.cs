namespace RemoteUi.Web.Access;

/// <summary>Recognizes addresses on this device, to which a user may be sent after signing in.</summary>
public static class LocalAddress
{
    /// <summary>Returns the address if it is a path on this device; otherwise that of the portal.</summary>
    public static string OrPortal(string? address) => address is not null && IsLocal(address) ? address : "/";

    /// <summary>A path of this device, which is not the beginning of another's address.</summary>
    private static bool IsLocal(string address) =>
        address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal)
            && !address.StartsWith("/\\", StringComparison.Ordinal) && !address.Any(char.IsControl);
}
