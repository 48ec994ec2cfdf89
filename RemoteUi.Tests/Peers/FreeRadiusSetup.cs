using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Keys;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>Represents how FreeRADIUS is set up for a test.</summary>
/// <param name="Key">The key of the server.</param>
/// <param name="Chain">Its certificate, then the CA certificates that it sends.</param>
/// <param name="ClientCa">The CA whose certificates it accepts.</param>
internal sealed record FreeRadiusSetup(
    PrivateKey Key, IReadOnlyList<X509Certificate2> Chain, X509Certificate2 ClientCa)
{
    /// <summary>Gets the version of TLS, 1.2 or 1.3.</summary>
    public string TlsVersion { get; init; } = "1.2";

    /// <summary>Gets the revocation list of the client's CA in PEM; null if revocation is not checked.</summary>
    public string? Crl { get; init; }

    /// <summary>Gets the address of the OCSP responder; null if none is asked.</summary>
    public Uri? Ocsp { get; init; }

    /// <summary>Gets whether the responder that a certificate names is asked.</summary>
    public bool FollowsOcspOfCertificate { get; init; }

    /// <summary>Gets the size of EAP-TLS fragments.</summary>
    public int FragmentSize { get; init; } = 1024;

    /// <summary>
    /// Gets the curves that the server takes, also of a client's key in TLS 1.2; by default P-256 alone.
    /// </summary>
    public string Curves { get; init; } = "prime256v1";

    /// <summary>Gets the method that the server proposes.</summary>
    public string Method { get; init; } = "tls";

    /// <summary>Gets what the server does before EAP, in its own language.</summary>
    public string Before { get; init; } = "";

    /// <summary>Gets what the server does after it has accepted the certificate, in its own language.</summary>
    public string After { get; init; } = "";

    /// <summary>
    /// Gets whether a reject before EAP carries EAP-Failure, as in the configuration that FreeRADIUS comes with;
    /// without it, it has no Message-Authenticator.
    /// </summary>
    public bool SignsEarlyRejects { get; init; } = true;

    public async Task WriteAsync(TemporaryFolder folder, int port)
    {
        await File.WriteAllTextAsync(folder.File("server.key"), KeyPem(Key));
        await File.WriteAllTextAsync(
            folder.File("server.pem"), string.Join('\n', Chain.Select(one => one.ExportCertificatePem())));
        await File.WriteAllTextAsync(folder.File("ca.pem"), $"{ClientCa.ExportCertificatePem()}\n{Crl}\n");
        await File.WriteAllTextAsync(folder.File("radiusd.conf"), Configuration(folder.Path, port));
    }

    public static string KeyPem(PrivateKey key)
    {
        using var opened = key.OpenAny();
        return opened.ExportPkcs8PrivateKeyPem();
    }

    private string Configuration(string folder, int port) => $$"""
        name = radiusd
        raddbdir = {{folder}}
        logdir = {{folder}}
        run_dir = {{folder}}
        libdir = /usr/lib/freeradius
        security {
            reject_delay = 0
        }
        client loopback {
            ipaddr = 127.0.0.1
            secret = "{{FreeRadius.Secret}}"
            require_message_authenticator = yes
        }
        modules {
            always reject {
                rcode = reject
            }
            eap {
                default_eap_type = {{Method}}
                tls-config common {
                    private_key_file = {{folder}}/server.key
                    certificate_file = {{folder}}/server.pem
                    ca_file = {{folder}}/ca.pem
                    check_crl = {{(Crl is null ? "no" : "yes")}}
                    fragment_size = {{FragmentSize}}
                    tls_min_version = "{{TlsVersion}}"
                    tls_max_version = "{{TlsVersion}}"
                    cipher_list = "DEFAULT"
                    ecdh_curve = "{{Curves}}"
                    ocsp {
                        enable = {{(Ocsp is null && !FollowsOcspOfCertificate ? "no" : "yes")}}
                        override_cert_url = {{(FollowsOcspOfCertificate ? "no" : "yes")}}
                        url = "{{Ocsp}}"
                        use_nonce = no
                        softfail = no
                    }
                }
                {{Method}} {
                    {{(Method == "tls" ? "tls = common" : "")}}
                }
            }
        }
        server default {
            listen {
                type = auth
                ipaddr = 127.0.0.1
                port = {{port}}
            }
            authorize {
                {{Before}}
                eap
            }
            authenticate {
                eap
            }
            post-auth {
                {{After}}
                Post-Auth-Type REJECT {
                    {{(SignsEarlyRejects ? "eap" : "")}}
                }
            }
        }
        """;
}
