namespace RemoteUi.Core.Keys;

/// <summary>Specifies the length of an RSA key in bits ([Key Length (bit):]); other keys have none.</summary>
public enum KeyLength
{
    Rsa2048 = 2048,
    Rsa3072 = 3072,
    Rsa4096 = 4096,
}
