package fr.parvis.pieces;

class InMemoryFoldersTest implements FoldersContract {

  @Override
  public Folders folders() {
    return new InMemoryFolders();
  }
}
