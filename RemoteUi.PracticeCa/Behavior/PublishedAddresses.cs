using System.Globalization;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Behavior;

/// <summary>Determines the addresses that issued certificates name: the set ones, or the program's own.</summary>
internal sealed class PublishedAddresses(BehaviorStore behaviors, IPracticeCaAddress host)
{
    /// <summary>The path under which the program publishes.</summary>
    public const string Path = "/practice-ca/public";

    /// <summary>Gets the address that holds unless another is set; empty if the host does not know its own.</summary>
    public string Default => host.Http is { } http ? new Uri(http, Path).AbsoluteUri : "";

    /// <summary>Returns the name of a CA in the addresses at which it publishes; it never changes.</summary>
    /// <param name="ca">The number of the CA, counted from 1.</param>
    public static string NameOf(int ca) => ca switch
    {
        1 => "ca",
        2 => "next-ca",
        _ => string.Create(CultureInfo.InvariantCulture, $"ca-{ca}"),
    };

    /// <summary>Returns the addresses in the certificates of an issuer, or null if they name none.</summary>
    /// <param name="ca">The number of the issuer.</param>
    public PublicationAddresses? Of(int ca)
    {
        var behavior = behaviors.Current;
        var root = (behavior.PublishedAt ?? Default).TrimEnd('/');
        if (root.Length == 0) return null;
        var issuer = $"{root}/{NameOf(ca)}";
        return new(
            behavior.Pointers == RevocationPointers.Ocsp ? null : issuer + ".crl",
            behavior.Pointers == RevocationPointers.Crl ? null : root + "/ocsp",
            issuer + ".cer");
    }
}
