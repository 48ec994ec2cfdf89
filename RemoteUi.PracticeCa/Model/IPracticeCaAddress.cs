namespace RemoteUi.PracticeCa.Model;

/// <summary>Tells at which address clients reach the program over http. Provided by the host.</summary>
public interface IPracticeCaAddress
{
    /// <summary>Gets the scheme, host, and port; null if they are not known.</summary>
    Uri? Http { get; }
}

/// <summary>A host that does not know its address.</summary>
internal sealed class UnknownAddress : IPracticeCaAddress
{
    public Uri? Http => null;
}
