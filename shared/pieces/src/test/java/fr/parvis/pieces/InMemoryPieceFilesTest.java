package fr.parvis.pieces;

class InMemoryPieceFilesTest implements PieceFilesContract {

  @Override
  public PieceFiles files() {
    return new InMemoryPieceFiles();
  }

  @Override
  public void put(PieceFiles files, PieceFiles.Upload upload, byte[] content) {
    ((InMemoryPieceFiles) files).put(upload.url(), content);
  }
}
