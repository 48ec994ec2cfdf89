using System.Security.Cryptography;

namespace RemoteUi.PracticeCa.Model;

/// <summary>
/// Generates an RSA key of the practice CA: <see cref="RSA.Create(int)"/>, unless the host registers another.
/// </summary>
public delegate RSA CaKeyMaker(int bits);
