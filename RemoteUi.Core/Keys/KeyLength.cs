namespace RemoteUi.Core.Keys;

/// <summary>The length of an RSA key in bits ([Key Length (bit):]).</summary>
public enum KeyLength
{
    Rsa2048 = 2048,
    Rsa3072 = 3072,
    Rsa4096 = 4096,
}
