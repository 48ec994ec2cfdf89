using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace RemoteUi.Core.Machine;

/// <summary>
/// Checks [Common Name:]: an IP address in its usual notation, or a fully qualified domain name (at least two labels).
/// </summary>
public static partial class CommonName
{
    public static bool IsIpAddress(string text) =>
        IPAddress.TryParse(text, out var address) && address.AddressFamily switch
        {
            // "1" and "127.1" are parsed as addresses too, but are never meant as such.
            AddressFamily.InterNetwork => address.ToString() == text,
            _ => !text.StartsWith('[') && !text.Contains('%', StringComparison.Ordinal),
        };

    public static bool IsDomainName(string text) => text.Length <= 253 && DomainName().IsMatch(text);

    // The last label contains a letter: 10.0.0.300 is a mistyped address, not a name.
    [GeneratedRegex(
        @"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(?=[A-Za-z0-9-]*[A-Za-z])"
            + @"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\z")]
    private static partial Regex DomainName();
}
